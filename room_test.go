package newsparse_test

import (
	"encoding/json"
	"os"
	"runtime"
	"testing"

	"github.com/newsparse/newsparse"
)

// What a call hands on to later ones is no part of its Article: parsing other texts changes nothing in it.
func TestRoom(t *testing.T) {
	all := texts(t)
	p := new(newsparse.Parser)
	articles, before := map[string]*newsparse.Article{}, map[string]string{}
	for name, s := range all {
		articles[name] = p.ParseString(s)
		b, err := json.Marshal(articles[name])
		if err != nil {
			t.Fatal(err)
		}
		before[name] = string(b)
	}
	for name, a := range articles {
		if b, _ := json.Marshal(a); string(b) != before[name] {
			t.Errorf("%s: the article has changed since", name)
		}
		if b, _ := json.Marshal(p.ParseString(all[name])); string(b) != before[name] {
			t.Errorf("%s: a second parse reads something else", name)
		}
	}
}

// An article of ordinary size costs 60 allocations and 8 bytes for each of its text at most, its Article included.
func TestMemory(t *testing.T) {
	data, err := os.ReadFile("testdata/corpus/menafn-peace-talks.txt")
	if err != nil {
		t.Fatal(err)
	}
	text, p := string(data), new(newsparse.Parser)
	allocs, bytes := uint64(1<<60), uint64(1<<60)
	for range 50 { // others allocate too, and a collection takes the room away
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		p.ParseString(text)
		runtime.ReadMemStats(&after)
		allocs, bytes = min(allocs, after.Mallocs-before.Mallocs), min(bytes, after.TotalAlloc-before.TotalAlloc)
	}
	if allocs > 60 || bytes > 8*uint64(len(text)) {
		t.Errorf("%d allocations, %d bytes for a text of %d", allocs, bytes, len(text))
	}
	t.Logf("%d allocations, %d bytes for a text of %d", allocs, bytes, len(text))
}
