package newsparse

// footer finds what follows the body: credits, end marks, contacts, legal lines.
func (d *doc) footer() {}
