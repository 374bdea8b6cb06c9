// Full text. `terms` holds the slugs of a question's concepts, so that the index can propose the questions that share the
// rarest of them without walking through common ones (docs/decisions/0004).
CREATE FULLTEXT INDEX question_terms IF NOT EXISTS FOR (q:Question) ON EACH [q.terms]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX question_text IF NOT EXISTS FOR (q:Question) ON EACH [q.title, q.text, q.description, q.answer]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE FULLTEXT INDEX name_text IF NOT EXISTS FOR (n:Name) ON EACH [n.text]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};
