-- Why another wording of a request may succeed. An older binary leaves it empty, and the next offer is taken.
ALTER TABLE jobs ADD COLUMN refusal text;
-- When a job was first sent: the time that it waited for a free slot before does not count.
ALTER TABLE jobs ADD COLUMN first_sent_at timestamptz;
