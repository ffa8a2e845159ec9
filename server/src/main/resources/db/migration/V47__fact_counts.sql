-- How many rows there are of each type by source: counting millions each time somebody asks would take seconds.
CREATE TABLE fact_count (
  type text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  facts bigint NOT NULL,
  PRIMARY KEY (type, source)
);
DO $$
DECLARE
  known record;
BEGIN
  FOR known IN SELECT tablename FROM pg_tables WHERE schemaname = 'fact' LOOP
    EXECUTE format(
      'INSERT INTO fact_count SELECT %L, baton_source, count(*) FROM fact.%I GROUP BY baton_source',
      known.tablename, known.tablename);
  END LOOP;
END $$;
