-- Whether a rejection was appealed against, which can be done once.
ALTER TABLE account ADD appealed boolean NOT NULL DEFAULT false;
