-- An event says whose it is, so that a project's events are found without looking at all others'. What was written before stays
-- empty; its transactions are all below the number that is noted here.
ALTER TABLE events ADD COLUMN project text;
INSERT INTO house (name, value)
    SELECT 'events_project', CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) ON CONFLICT DO NOTHING;

-- An older binary writes events without it. Nothing is called for the events of one that writes it.
CREATE FUNCTION event_project() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT campaigns.project INTO NEW.project FROM campaigns WHERE campaigns.id = NEW.campaign;
    RETURN NEW;
END $$;
CREATE TRIGGER event_project BEFORE INSERT ON events
    FOR EACH ROW WHEN (NEW.project IS NULL) EXECUTE FUNCTION event_project();

-- Topics in a narrow table of their own: a state is a hundred times as long, and an index over anything in it would make every
-- checkpoint touch every index (see V6).
CREATE TABLE campaign_topics (
    campaign text     PRIMARY KEY,
    project  text     NOT NULL,
    topic    text     NOT NULL,
    -- The words of the topic, each behind its project, so that one project's search does not meet another's campaigns.
    words    tsvector NOT NULL
);
CREATE INDEX campaign_topics_words ON campaign_topics USING gin (words);

CREATE FUNCTION topic_words(project text, topic text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(array_agg(DISTINCT left(project, 100) || '/' || left(word, 60)), '{}')
    FROM regexp_split_to_table(lower(topic), '[[:space:][:punct:]\u00a0\u2000-\u206f\u3000-\u3003]+') AS word
    WHERE word <> ''
$$;

-- What finds the topics in which each of some words begins a word; the first eight count. Null, which finds nothing, for no word.
CREATE FUNCTION topic_query(project text, words text) RETURNS tsquery LANGUAGE sql IMMUTABLE AS $$
    SELECT CAST(string_agg('''' || replace(replace(word, '\', '\\'), '''', '''''') || ''':*', ' & ') AS tsquery)
    FROM (SELECT word FROM unnest(topic_words(project, words)) AS word LIMIT 8) AS first_words
$$;

CREATE FUNCTION campaign_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM campaign_topics WHERE campaign = OLD.id;
        RETURN OLD;
    END IF;
    INSERT INTO campaign_topics (campaign, project, topic, words)
        SELECT NEW.id, NEW.project, said.topic, array_to_tsvector(topic_words(NEW.project, said.topic))
        FROM (SELECT NEW.state #>> '{campaign,brief,topic}' AS topic) AS said WHERE said.topic IS NOT NULL
        ON CONFLICT DO NOTHING;
    RETURN NEW;
END $$;
CREATE TRIGGER campaign_topic AFTER INSERT OR DELETE ON campaigns
    FOR EACH ROW EXECUTE FUNCTION campaign_topic();

-- Marks of commits whose answer may be lost: who does not know whether his transaction was committed finds its mark, or none.
CREATE TABLE commits (
    id uuid        PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX commits_at ON commits (at);
