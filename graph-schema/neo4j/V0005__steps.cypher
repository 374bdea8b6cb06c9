// What an import finds again: the page that a file was read as, and the questions that hold the words of a name that has changed
// (`marks` are hashes of words, WordMarks tells which; docs/decisions/0011).
CREATE INDEX page_file_hash IF NOT EXISTS FOR (p:Page) ON (p.fileHash);
CREATE FULLTEXT INDEX question_marks IF NOT EXISTS FOR (q:Question) ON EACH [q.marks]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
// The record of imports, by id, which begins with the time.
CREATE CONSTRAINT import_run_id IF NOT EXISTS FOR (r:ImportRun) REQUIRE r.id IS UNIQUE;
