package newsparse

// quotemark pairs the quotation marks, paragraph by paragraph.
func (d *doc) quotemark() {}
