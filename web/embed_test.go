package web

import (
	"io/fs"
	"testing"
)

func TestPagesAlwaysHaveAnIndex(t *testing.T) {
	pages, built := Pages()
	body, err := fs.ReadFile(pages, "index.html")
	if err != nil || len(body) == 0 {
		t.Fatalf("index.html (built %v): %d bytes, %v", built, len(body), err)
	}
}

func TestLocalesHoldBothLanguages(t *testing.T) {
	for _, name := range []string{"en.json", "bg.json"} {
		if _, err := fs.Stat(Locales(), name); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
