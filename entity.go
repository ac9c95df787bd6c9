package newsparse

// Kind tells what an entity is.
type Kind string

const (
	Person       Kind = "person"
	Place        Kind = "place"
	Organization Kind = "organization"
	Product      Kind = "product"
	Event        Kind = "event"
	Other        Kind = "other"
)

// Entity is one person, place, organization or thing of the article, under one name.
type Entity struct {
	ID        int // from 1, in order of first mention
	Kind      Kind
	Name      string   // the canonical name: the fullest for people ("Dmitry Peskov"), the place's English name for places ("Türkiye")
	Aliases   []string // other spellings in the text
	Country   string   // ISO 3166-1 alpha-2 of a place, or of an organization that is of one country; "" where unknown
	Region    string   // ISO 3166-2 of a place
	Roles     []Role
	Gender    string // "male", "female" or "" where the text gives no evidence
	Ambiguous string // why the entity could not be told or joined to another; "" where it is clear
}

// Role is what the text says a person is: "Kremlin spokesperson".
type Role struct {
	Span           // where it stands
	Text    string // "Kremlin spokesperson"
	Title   string // "spokesperson"
	Org     string // "Kremlin"
	Country string // ISO 3166-1 alpha-2
	Former  bool
	Acting  bool
}

// Form tells how a mention names its entity.
type Form string

const (
	Name    Form = "name"    // "Dmitry Peskov", "Peskov"
	Nominal Form = "nominal" // "the Kremlin official"
	Pronoun Form = "pronoun" // "he"
	Demonym Form = "demonym" // "Russian": a mention of Russia
	Metonym Form = "metonym" // "Moscow" that rejects something: a mention of the place
)

// Mention is one place in the text that names an entity, without title, honorific or possessive.
type Mention struct {
	Span
	Form   Form
	Entity int // an Entity.ID
}

// entity groups the mentions that name one thing.
func (d *doc) entity() {}
