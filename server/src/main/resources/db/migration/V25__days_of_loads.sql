-- The first day of which a load says something; empty where it may be any, or where it was taken before this was known.
ALTER TABLE fact_load ADD COLUMN first_day date;
