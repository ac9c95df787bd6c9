package newsparse_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/newsparse/newsparse"
	"github.com/newsparse/newsparse/check"
)

const harbour = `Harbour bridge reopens in Lisbon
LISBON, Nov 18 (Reuters) - Mayor Ana Duarte reopened the Harbour Bridge on Tuesday.

"The bridge is safe," Duarte told reporters.

She said that trucks would have to wait.
`

func ExampleParse() {
	a, err := newsparse.Parse(strings.NewReader(harbour))
	if err != nil {
		fmt.Println(err) // the reader failed: nothing else can
		return
	}
	fmt.Println(a.Text(a.Headline))
	for _, q := range a.Quotes {
		fmt.Printf("%s, %s: %s\n", q.Speaker.Name, a.Text(q.Cue), a.Text(q.Parts[0]))
	}
	// Output:
	// Harbour bridge reopens in Lisbon
	// Ana Duarte, told: The bridge is safe,
	// Ana Duarte, said: that trucks would have to wait
}

func ExampleParser_ParseString() {
	p := newsparse.Parser{AsIs: true}
	a := p.ParseString(harbour)
	for _, place := range a.Dateline.Places {
		fmt.Println(place.Name, place.Country)
	}
	for _, s := range a.Dateline.Agencies {
		fmt.Println(s.Name)
	}
	lead := a.Paragraphs[0]
	fmt.Printf("%d:%d %s\n", lead.Start, lead.End, a.Source[lead.Start:lead.End])
	// Output:
	// Lisbon PT
	// Reuters
	// 60:116 Mayor Ana Duarte reopened the Harbour Bridge on Tuesday.
}

func ExampleParser_Articles() {
	stream := strings.NewReader(" date 2025-11-18 403\nFirst story\n\nA text.\n date 2025-11-19 200\nSecond story\n\nA text.\n")
	for a, err := range new(newsparse.Parser).Articles(stream) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(a.Header.Date, a.Text(a.Headline))
	}
	// Output:
	// 2025-11-18 First story
	// 2025-11-19 Second story
}

func ExampleSplitLine() {
	stream := strings.NewReader("One\n=====\nTwo\n=====\nThree\n")
	for a, err := range new(newsparse.Parser).Articles(stream, newsparse.SplitLine("=====")) {
		fmt.Printf("%q %v\n", a.Source, err)
	}
	// Output:
	// "One\n" <nil>
	// "Two\n" <nil>
	// "Three\n" <nil>
}

func ExampleArticle_MarshalJSON() {
	a := new(newsparse.Parser).ParseString("One text. And no more.\n")
	data, err := json.Marshal(a)
	fmt.Println(string(data), err)
	// Output:
	// {"paragraphs":[{"start":0,"end":22,"sentences":[[0,9],[10,22]]}]} <nil>
}

func ExampleArticle_UnmarshalJSON() {
	const source = "One text. And no more.\n"
	var a newsparse.Article
	err := json.Unmarshal([]byte(`{"paragraphs":[{"start":0,"end":22,"sentences":[[0,9],[10,22]]}]}`), &a)
	a.Source = source // the text is no part of the JSON form
	fmt.Println(a.Text(a.Paragraphs[0].Sentences[1]), err)
	// Output: And no more. <nil>
}

func ExampleArticle_InputOffset() {
	a, _ := newsparse.Parse(strings.NewReader("\xef\xbb\xbfHead\n")) // begins with a byte-order mark
	fmt.Printf("%q %d\n", a.Source, a.InputOffset(0))
	// Output: "Head\n" 3
}

// A parser with options: the day of the article, and at most 1 KiB of it.
func ExampleParser_Parse() {
	p := newsparse.Parser{MaxBytes: 1 << 10, Date: time.Date(2025, 11, 18, 0, 0, 0, 0, time.UTC)}
	a, err := p.Parse(strings.NewReader(harbour))
	fmt.Println(a.Dateline.Date, err)
	_, err = p.Parse(strings.NewReader(strings.Repeat(harbour, 10)))
	fmt.Println(errors.Is(err, newsparse.ErrTooLarge), err)
	// Output:
	// 2025-11-18 <nil>
	// true newsparse: reading input at byte 1024: newsparse: input exceeds MaxBytes
}

// The narrator's own words, without what is said.
func ExampleArticle_Narration() {
	a := new(newsparse.Parser).ParseString(harbour)
	for s := range a.Narration() {
		fmt.Println(a.Text(s))
	}
	// Output:
	// Harbour bridge reopens in Lisbon
	// Mayor Ana Duarte reopened the Harbour Bridge on Tuesday.
	// Duarte told reporters.
	// She said
}

func ExampleArticle_AppendJSON() {
	a := new(newsparse.Parser).ParseString("PARIS (Reuters) - It rained.")
	line := append(a.AppendJSON(nil), '\n')
	fmt.Println(len(line) > 1, bytes.HasPrefix(line, []byte(`{"dateline":{"start":0,"end":17,"text":"PARIS (Reuters) -"`)))
	// Output:
	// true true
}

// A dateline in the style of another house.
func ExampleDateline_Format() {
	a := new(newsparse.Parser).ParseString(harbour)
	fmt.Println(a.Dateline.Format(newsparse.StyleXinhua))
	fmt.Println(a.Dateline.Format(newsparse.StyleTASS))
	// Output:
	// LISBON, Nov. 18 (Xinhua) --
	// LISBON, November 18. /TASS/.
}

// check.Article holds an article against every promise, in a fuzz target of one's own for instance.
func Example_check() {
	a := new(newsparse.Parser).ParseString(harbour)
	fmt.Println(check.Article(a))
	// Output:
	// <nil>
}
