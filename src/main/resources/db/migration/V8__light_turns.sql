-- A turn that is picked, and each sign of life of who has it, changes no indexed value any more, so that no index is touched
-- (a heap-only update). Who is dead is looked for seldom, and in a table that holds only what waits or is at work.
DROP INDEX scheduled_tasks_heartbeat;
-- What is due is found in the index of turns (priority, time): there are few priorities.
DROP INDEX scheduled_tasks_due;
ALTER TABLE scheduled_tasks SET (fillfactor = 50);
