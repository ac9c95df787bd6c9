package newsparse

// mention finds names, nominals, demonyms and pronouns.
func (d *doc) mention() {}
