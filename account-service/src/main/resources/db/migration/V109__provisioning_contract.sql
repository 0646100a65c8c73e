-- What was signed, for the back end. Orders taken before name no agreement.
ALTER TABLE provisioning ADD COLUMN agreement_id text NOT NULL DEFAULT '';
ALTER TABLE provisioning ADD COLUMN agreement_version text NOT NULL DEFAULT '';
ALTER TABLE provisioning ADD COLUMN agreement_hash text NOT NULL DEFAULT '';
