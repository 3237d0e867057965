-- Where an alert looks around a point: a challenge far away is not compared with it at all.
ALTER TABLE alerts
  ADD COLUMN latitude  double precision CHECK (latitude BETWEEN -90 AND 90),
  ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  ADD COLUMN radius_km integer CHECK (radius_km > 0),
  ADD CONSTRAINT alerts_around_a_point CHECK (num_nulls(latitude, longitude, radius_km) IN (0, 3));
CREATE INDEX alerts_due ON alerts (due_at) WHERE due_at IS NOT NULL;
