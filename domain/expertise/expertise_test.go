package expertise_test

import (
	"testing"

	"megdan/domain/expertise"
)

func TestWordsAreKnown(t *testing.T) {
	t.Parallel()
	for _, x := range expertise.Themes() {
		if !x.Known() {
			t.Errorf("the theme %s is listed and not known", x)
		}
	}
	for _, x := range expertise.Dimensions() {
		if !x.Known() {
			t.Errorf("the dimension %s is listed and not known", x)
		}
	}
	if expertise.Theme("alchemy").Known() || expertise.Dimension("").Known() || expertise.Language("English").Valid() {
		t.Error("a word outside the vocabulary is taken")
	}
	if !expertise.Language("bg").Valid() {
		t.Error("Bulgarian is a language")
	}
}
