-- A tour of the demo instance: lamin-sql demo -f sqlline-config/examples/tour.sql
SELECT 1;
