package newsparse

// header reads crawl residue and wire headers.
func (d *doc) header() {}
