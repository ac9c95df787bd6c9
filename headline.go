package newsparse

// headline finds headline, tags, byline, notices and deck.
func (d *doc) headline() {}
