package newsparse

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/encoding"

	"github.com/newsparse/newsparse/internal/decode"
	"github.com/newsparse/newsparse/internal/scan"
)

// Parser holds the options of parsing. The zero value is ready to use. A Parser is safe for concurrent use while its fields do not
// change.
type Parser struct {
	// Encoding is the character encoding of the input. nil: by byte-order mark; UTF-16 by its zero bytes; UTF-8 where valid or where
	// well-formed multi-byte sequences outnumber ill-formed bytes (each ill-formed part is then U+FFFD, with a warning); else
	// windows-1252.
	Encoding encoding.Encoding
	// MaxBytes is the largest input that Parse reads. 0: 4 MiB; negative: no limit. A longer input is an error, never a silent cut.
	MaxBytes int64
	// Date is the article's date where the caller knows it; the year, month and day in its own location count. Zero: the date is
	// taken from dateline or header.
	Date time.Time
	// AsIs takes the text as given: no repair of mis-decoded text, no decoding of markup.
	AsIs bool
	// Countries is the house style for the names of countries and territories, by ISO 3166-1 alpha-2 code: {"TR": "Turkey"} names the entity
	// of "Türkiye", "Turkey" and "Turkish" so. nil, or a code that is not in it: the name that place.Lookup gives.
	Countries map[string]string
}

// defaultMaxBytes is the limit that Parser.MaxBytes stands for when it is zero.
const defaultMaxBytes = 4 << 20

// Parse reads one article from r with the zero [Parser].
func Parse(r io.Reader) (*Article, error) { return new(Parser).Parse(r) }

// Parse reads r to its end and returns the article in it. Every text gives an Article; the only error is a [*ReadError], when r
// fails or holds more than MaxBytes.
func (p *Parser) Parse(r io.Reader) (*Article, error) {
	data, err := p.read(r)
	if err != nil {
		return nil, err
	}
	return p.article(decode.Bytes(data, decode.Options{Encoding: p.Encoding, AsIs: p.AsIs})), nil
}

// ParseString returns the article in s. It cannot fail: every text gives an Article, and MaxBytes does not apply.
func (p *Parser) ParseString(s string) *Article {
	return p.article(decode.String(s, decode.Options{Encoding: p.Encoding, AsIs: p.AsIs}))
}

// limit is what MaxBytes stands for: negative for no limit.
func (p *Parser) limit() int64 {
	if p.MaxBytes == 0 {
		return defaultMaxBytes
	}
	return p.MaxBytes
}

// maxEmptyReads is how often in a row a reader may return nothing before it counts as stuck.
const maxEmptyReads = 100

// errCount is what a reader gets that says it has read less than nothing or more than there was room for.
var errCount = errors.New("the reader returned an impossible count")

// readSome is r.Read, of whose count nothing is taken on trust.
func readSome(r io.Reader, p []byte) (int, error) {
	n, err := r.Read(p)
	if n < 0 || n > len(p) {
		return 0, errCount
	}
	return n, err
}

// read reads all of r, at most MaxBytes.
func (p *Parser) read(r io.Reader) ([]byte, error) {
	limit := p.limit()
	size := 8 << 10
	switch l := r.(type) { // what these hold is known
	case *strings.Reader:
		size = l.Len() + 1
	case *bytes.Reader:
		size = l.Len() + 1
	case *bytes.Buffer:
		size = l.Len() + 1
	}
	if limit >= 0 && int64(size)-1 > limit {
		size = int(limit) + 1
	}
	buf := make([]byte, 0, size)
	for empty := 0; ; {
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
		n, err := readSome(r, buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		if limit >= 0 && int64(len(buf)) > limit {
			return nil, &ReadError{Offset: limit, Err: ErrTooLarge}
		}
		if err == io.EOF {
			return buf, nil
		}
		if err == nil && n == 0 {
			if empty++; empty == maxEmptyReads {
				err = io.ErrNoProgress
			}
		} else if n > 0 {
			empty = 0
		}
		if err != nil {
			return nil, &ReadError{Offset: int64(len(buf)), Err: err}
		}
	}
}

// doc is the state of one call of parse: the article in the making and what the passes hand on to one another. Its slices are room that
// later calls use again; what an Article holds is never cut from them.
type doc struct {
	*Parser
	*Article
	lines []scan.Line  // of the whole Source
	toks  []scan.Token // of the whole Source
	hints []hint       // of each token, with room to look at some beyond them
	body  Span         // what is left for paragraphs when header, headline, dateline and footer are taken away
	leads [8]leadFound // what leadAt has found
	lead  lead         // the dateline that leadAt has read last
	read  Span         // the text at the start of which it was read
	paras []para       // the token side of Paragraphs, index by index
	sents []int32      // what para.sents are cut from

	names    []nameMention // the token side of Mentions, index by index
	gaz      []reading     // what the gazetteer says of names
	terms    terms         // the names as they are written
	asked    lookups       // what the gazetteer has been asked
	prefixes prefixes      // of what it was asked last

	quoted     []quoted // the pairs of quotation marks, in order of their openers
	glyphs     []glyph  // of each pair
	marked     []int32  // the tokens that are quotation marks or apostrophes
	marks      []markFacts
	elems      []elem // what the narrator says, quotations read as one
	units      []unit
	frames     []frame
	quotes     []Quote // room for Quotes until their number is known
	spans      []Span  // what their Parts and Fragments are cut from until then
	order      []quoteOrder
	owner      []int32 // the quote that each quotation is of, -1 for none
	before     []int32 // of each quote, the one made of the same unit before it, counted from 1
	spoken     []int32 // of each paragraph, its last direct quote with a speaker, counted from 1
	warned     []warned
	dates      []Date // room for Dates until their number is known
	singleMain bool   // the text has no double marks: single ones hold its speech
}

// docs keeps the room of finished calls. Nothing in it leads to a text or an Article, and nothing depends on it: where it is empty, a call
// allocates its own.
var docs = sync.Pool{New: func() any { return new(doc) }}

// maxKept is how many tokens a text may have for its room to be kept: one large text does not hold memory for good.
const maxKept = 1 << 15

// release gives the room of d to a later call.
func (d *doc) release() {
	if cap(d.toks) > maxKept {
		return
	}
	clear(d.gaz) // what is beyond their length is clear already
	clear(d.quotes)
	clear(d.dates)
	*d = doc{
		lines: d.lines[:0], toks: d.toks[:0], hints: d.hints, paras: d.paras[:0], sents: d.sents[:0],
		names: d.names[:0], gaz: d.gaz[:0], terms: d.terms, asked: d.asked,
		quoted: d.quoted[:0], glyphs: d.glyphs[:0], marked: d.marked[:0], marks: d.marks[:0], elems: d.elems[:0], units: d.units[:0], frames: d.frames[:0],
		quotes: d.quotes[:0], spans: d.spans[:0], order: d.order[:0], owner: d.owner[:0], before: d.before[:0], spoken: d.spoken[:0],
		warned: d.warned[:0], dates: d.dates[:0],
	}
	docs.Put(d)
}

// para is the token range of a paragraph.
type para struct {
	first, last int32   // tokens [first, last)
	sents       []int32 // the end, as a token index, of each sentence
}

// clusters widens s to the grapheme clusters that it touches. It looks back to the boundary at from at most, if that lies before s.
func (d *doc) clusters(from int, s Span) Span {
	i := s.Start
	for i > 0 && i != from && (d.Source[i-1] >= 0x80 || i < len(d.Source) && (d.Source[i] >= 0x80 || d.Source[i] == '\n')) {
		i--
	}
	for i < len(d.Source) {
		end := scan.Cluster(d.Source, i)
		if end > s.Start {
			break
		}
		i = end
	}
	s.Start = i
	for i < s.End {
		i = scan.Cluster(d.Source, i)
	}
	s.End = i
	return s
}

// article parses decoded text.
func (p *Parser) article(in decode.Result) *Article {
	d := newDoc(p, in)
	d.parse()
	a := d.Article
	d.release()
	return a
}

// newDoc returns the state of a parse before its first pass.
func newDoc(p *Parser, in decode.Result) *doc {
	d := docs.Get().(*doc)
	d.Parser = p
	d.Article = &Article{Source: in.Text, Charset: in.Charset, Guessed: in.Guessed, offsets: in.Map}
	at := 0
	for _, n := range in.Notes {
		// a note of what a later step dropped or made part of something is at what stands there
		s := Span{min(n.Start, max(len(in.Text)-1, 0)), min(max(n.End, n.Start+1), len(in.Text))}
		s = d.clusters(at, s)
		d.warn(n.Code, s)
		if at = s.Start; n.Count > 0 {
			d.Warnings[len(d.Warnings)-1].Count = n.Count
		}
	}
	return d
}

// parse runs the passes in order.
func (d *doc) parse() {
	d.scan()        // lines, tokens
	d.header()      // crawl residue, wire header
	d.headline()    // headline, tags, byline, notices, deck
	d.dateline()    // wrapper, dateline
	d.footer()      // credits, end marks, legal lines
	d.paragraph()   // blocks, hard-wrapped lines, sentences
	d.quotemark()   // quotation marks paired
	d.mention()     // names, nominals, pronouns
	d.entity()      // names grouped
	d.frame()       // reporting cues, their subjects and what they report
	d.quote()       // direct and mixed quotes, marked spans
	d.speech()      // indirect speech
	d.attribution() // speakers, by sieves
	d.reference()   // nominals, pronouns and speakers to entities
	d.date()        // dates, relative ones resolved
	d.finish()      // warnings in order, spans on grapheme boundaries
}
