-- For figures of a past day: what happened since (events come in the order of time), and returns alone.
CREATE INDEX event_at ON enrolment.event USING brin (at);
CREATE INDEX event_returned ON enrolment.event (at) WHERE to_state = 'RETURNED' AND from_state <> 'RETURNED';
