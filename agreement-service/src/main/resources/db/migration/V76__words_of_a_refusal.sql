-- What a signatory who declines has to say; goes when the enrollment is erased.
ALTER TABLE evidence ADD words text;
