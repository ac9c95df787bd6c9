package newsparse

// reference resolves nominals, pronouns and speakers to entities.
func (d *doc) reference() {}
