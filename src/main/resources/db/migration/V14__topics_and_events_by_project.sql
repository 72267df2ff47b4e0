-- The topics of what was there before V11. It only reads the campaigns, and so stops nobody.
INSERT INTO campaign_topics (campaign, project, topic, words)
    SELECT id, project, said.topic, array_to_tsvector(topic_words(project, said.topic))
    FROM campaigns, LATERAL (SELECT state #>> '{campaign,brief,topic}' AS topic) AS said
    WHERE said.topic IS NOT NULL
    ON CONFLICT DO NOTHING;

-- Last, as writers of events wait until it is there. What V11 found is not in it: the table is read once and little is sorted.
CREATE INDEX events_project ON events (project, xid, pos) WHERE project IS NOT NULL;
