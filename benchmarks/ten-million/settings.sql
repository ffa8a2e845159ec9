SET threads = ${threads};
SET memory_limit = '${memory}';
SET temp_directory = '${spill}';
SET preserve_insertion_order = false;
SET TimeZone = 'UTC';
