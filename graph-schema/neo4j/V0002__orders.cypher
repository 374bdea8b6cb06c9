// Look-ups, and one index for each order in which a list is read: lists are keysets, so every sort key
// ends in the node's id and is unique. A relationship's key starts with the parent's id: a hub's first page
// then costs what a small list costs.
CREATE INDEX question_source_id IF NOT EXISTS FOR (q:Question) ON (q.sourceId);
CREATE INDEX question_source_key IF NOT EXISTS FOR (q:Question) ON (q.sourceKey);
CREATE INDEX question_title_key IF NOT EXISTS FOR (q:Question) ON (q.titleKey);
CREATE INDEX question_date_key IF NOT EXISTS FOR (q:Question) ON (q.dateKey);
CREATE INDEX page_source_id IF NOT EXISTS FOR (p:Page) ON (p.sourceId);
CREATE INDEX page_pending IF NOT EXISTS FOR (p:Page) ON (p.pending);
CREATE INDEX concept_label_key IF NOT EXISTS FOR (c:Concept) ON (c.labelKey);
CREATE INDEX concept_count_key IF NOT EXISTS FOR (c:Concept) ON (c.countKey);
CREATE INDEX name_key IF NOT EXISTS FOR (n:Name) ON (n.key);
CREATE INDEX name_slug IF NOT EXISTS FOR (n:Name) ON (n.slug);
CREATE INDEX name_folded IF NOT EXISTS FOR (n:Name) ON (n.folded);
CREATE INDEX about_rank IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.concept, r.rank);
CREATE INDEX about_date_rank IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.concept, r.dateRank);
CREATE INDEX in_subject_rank IF NOT EXISTS FOR ()-[r:IN_SUBJECT]-() ON (r.subject, r.rank);
CREATE INDEX used_in_rank IF NOT EXISTS FOR ()-[r:USED_IN]-() ON (r.subject, r.rank);
