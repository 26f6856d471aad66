package wording_test

import (
	"strings"
	"testing"

	"megdan/domain/wording"
)

func TestMailAddresses(t *testing.T) {
	t.Parallel()
	for _, row := range []struct{ name, in, refused string }{
		{"none", "", ""},
		{"one", " elena@plovdiv.example ", ""},
		{"without an at", "elena", "text.not_an_address"},
		{"with two", "a@b@c", "text.not_an_address"},
		{"without a name", "@plovdiv.example", "text.not_an_address"},
		{"without a place", "elena@", "text.not_an_address"},
		{"with a name beside it", "Elena <elena@plovdiv.example>", "text.not_an_address"},
		{"too long", strings.Repeat("a", wording.AddressMost) + "@x", "text.too_long"},
	} {
		_, err := wording.Mail("mail", row.in)
		if got := ""; err != nil {
			got, _, _ = strings.Cut(err.Error(), " ")
			if got != row.refused {
				t.Errorf("%s: %s", row.name, err)
			}
		} else if row.refused != "" {
			t.Errorf("%s is taken", row.name)
		}
	}
}
