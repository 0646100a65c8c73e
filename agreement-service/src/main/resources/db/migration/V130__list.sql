-- Staff list agreements in the order of their offers, all of them or those of one status.
CREATE INDEX agreement_offered ON agreement (offered_at, enrollment_id);
CREATE INDEX agreement_status_offered ON agreement (status, offered_at, enrollment_id);
