-- How the signatory was identified who passed an agreement on; empty for what staff did, and for steps of before.
ALTER TABLE agreement_step ADD method text;
