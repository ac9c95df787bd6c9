package newsparse

// Date is a date that the text mentions, with its value where it can be known.
type Date struct {
	Span
	Value       string // EDTF: "2025-11-19", "2025-03", "XXXX-11-18", "2025-03-03/2025-03-05"
	Granularity string // "day", "month", "year", …
	Rule        string
	Confidence  float64
}

// date finds the dates of the text and resolves the relative ones.
func (d *doc) date() {}
