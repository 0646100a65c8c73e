-- What the letter of an opened account tells of the company: its register's number, its office, the office's telephone.
ALTER TABLE recipient ADD COLUMN company_facts jsonb;
