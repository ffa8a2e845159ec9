-- What a load changed or took away is looked up when that load is undone.
CREATE INDEX fact_history_load ON fact_history (type, until_load);
