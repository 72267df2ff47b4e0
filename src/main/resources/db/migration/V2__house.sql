-- What is true of the whole database, one line each.
CREATE TABLE house (
    name  text PRIMARY KEY,
    value text NOT NULL
);
