package newsparse

// Dateline says where and when a story was filed, and by which agencies: "PARIS, Oct 22 (Reuters) -".
type Dateline struct {
	Span
	Places   []DatelinePlace
	Date     string // EDTF: "2025-11-18", or "XXXX-11-18" where no year can be known; "" where none is printed
	DateSpan Span   `json:"date_span"`
	Agencies []Source
}

// DatelinePlace is one place of a dateline, resolved where it can be.
type DatelinePlace struct {
	Span           // the place alone, without its region and country
	Name    string // "Istanbul"
	Kind    string // "city", "country", "region", "vehicle", "facility", "institution"
	Country string // ISO 3166-1 alpha-2
	Region  string // ISO 3166-2
	Lat     float64
	Lon     float64
}

// dateline reads the dateline before the lead.
func (d *doc) dateline() {}
