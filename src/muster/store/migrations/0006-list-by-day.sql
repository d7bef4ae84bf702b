-- Reports are listed page by page, the latest first; those without a day come last.
CREATE INDEX reports_by_day ON reports (coalesce(published_on, ''), report_id);
