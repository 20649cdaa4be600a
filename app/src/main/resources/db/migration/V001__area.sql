CREATE SCHEMA area;

-- An administrative unit for as long as it keeps its name, kind and parent. A rename ends one row and begins another.
CREATE TABLE area.unit (
    code        text NOT NULL COLLATE "C",
    level       text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
    name        text NOT NULL,
    full_name   text NOT NULL,
    parent_code text COLLATE "C",
    region      text CHECK (region IN ('MOUNTAIN', 'COAST', 'PLAIN')),
    valid_from  date NOT NULL,
    valid_until date,
    PRIMARY KEY (code, valid_from),
    CHECK (valid_until IS NULL OR valid_until > valid_from)
);

-- What an older unit became: several rows where it was divided, several old codes where units were merged.
CREATE TABLE area.successor (
    old_code text NOT NULL COLLATE "C",
    new_code text NOT NULL COLLATE "C",
    since    date NOT NULL,
    old_name text NOT NULL,
    PRIMARY KEY (old_code, new_code, since)
);
