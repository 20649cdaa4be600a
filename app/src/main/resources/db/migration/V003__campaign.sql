CREATE SCHEMA campaign;

CREATE TABLE campaign.campaign (
    id          text PRIMARY KEY COLLATE "C",
    name        text NOT NULL,
    first_day   date NOT NULL,
    before_day  date NOT NULL,
    cut_off     time NOT NULL,
    CHECK (before_day > first_day)
);

-- A target as a document gave it. A later version replaces an earlier one from its day on; none is ever changed.
CREATE TABLE campaign.target_version (
    campaign_id text NOT NULL REFERENCES campaign.campaign,
    version     smallint NOT NULL,
    document    text NOT NULL,
    issued_on   date NOT NULL,
    author      text NOT NULL,
    PRIMARY KEY (campaign_id, version)
);

CREATE TABLE campaign.target (
    campaign_id text NOT NULL,
    version     smallint NOT NULL,
    unit        text NOT NULL COLLATE "C",
    measure     text NOT NULL CHECK (measure IN ('DOSSIERS', 'CARDS', 'CLEANED')),
    amount      bigint NOT NULL CHECK (amount >= 0),
    PRIMARY KEY (campaign_id, version, unit, measure),
    FOREIGN KEY (campaign_id, version) REFERENCES campaign.target_version
);

-- People who must come, by the class of what stands between them and the counter; aggregate, no persons.
CREATE TABLE campaign.eligible (
    campaign_id text NOT NULL REFERENCES campaign.campaign,
    unit        text NOT NULL COLLATE "C",
    class       text NOT NULL,
    people      bigint NOT NULL CHECK (people >= 0),
    PRIMARY KEY (campaign_id, unit, class)
);

-- Which kit stands in which unit on which day.
CREATE TABLE campaign.kit_day (
    campaign_id text NOT NULL REFERENCES campaign.campaign,
    day         date NOT NULL,
    kit         text NOT NULL COLLATE "C",
    unit        text NOT NULL COLLATE "C",
    hours       numeric(4, 1) NOT NULL CHECK (hours BETWEEN 0 AND 24),
    PRIMARY KEY (campaign_id, day, kit)
);

CREATE TABLE campaign.invited (
    campaign_id text NOT NULL REFERENCES campaign.campaign,
    day         date NOT NULL,
    unit        text NOT NULL COLLATE "C",
    people      bigint NOT NULL CHECK (people >= 0),
    PRIMARY KEY (campaign_id, day, unit)
);
