-- What makes a company one company of its market is its number together with its register. registration_number holds
-- that key from now on: numbers of a German or a Czech court are followed by the company's name where no court is named.
-- A VAT number does not tell companies apart: members of a VAT group share one. Its column is written no more, and stays
-- for instances of the previous version.
DROP INDEX account_company_vat;

UPDATE account SET registration_number = registration_number || (
    SELECT regexp_replace(replace(upper(legal_name), 'ß', 'SS'), '[^[:alnum:]]', '', 'g')
    FROM application WHERE application.enrollment_id = account.enrollment_id
    ORDER BY application.revision DESC LIMIT 1)
WHERE (market = 'DE' AND registration_number ~ '^(HRA|HRB|GNR|GSR|PR|VR)[0-9]+[A-Z]{0,3}$'
       OR market = 'CZ' AND registration_number ~ '^[A-Z]{1,3}[0-9]+$')
  AND EXISTS (SELECT 1 FROM application WHERE application.enrollment_id = account.enrollment_id);
