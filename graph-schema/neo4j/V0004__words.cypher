// The words of questions' titles and texts, each with the number of questions that use it: related questions weigh them by it.
CREATE CONSTRAINT word_text IF NOT EXISTS FOR (w:Word) REQUIRE w.text IS UNIQUE;
