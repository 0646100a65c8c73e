-- A role and a database for each service and for the schema registry, with the development passwords of application.yaml.
CREATE ROLE account LOGIN PASSWORD 'account';
CREATE ROLE review LOGIN PASSWORD 'review';
CREATE ROLE agreement LOGIN PASSWORD 'agreement';
CREATE ROLE notification LOGIN PASSWORD 'notification';
CREATE ROLE registry LOGIN PASSWORD 'registry';
CREATE DATABASE account OWNER account;
CREATE DATABASE review OWNER review;
CREATE DATABASE agreement OWNER agreement;
CREATE DATABASE notification OWNER notification;
CREATE DATABASE registry OWNER registry;
