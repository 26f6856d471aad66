package instrument_test

import (
	"math/rand/v2"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/decider/decidertest"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/instrument"
	"megdan/domain/place"
	q "megdan/domain/questionnaire"
)

type row = decidertest.Row[instrument.Command, instrument.Event]

var (
	edition = place.InProgramme{Programme: id.Programme(named("programme"))}
	tool    = id.Instrument(named("instrument"))
	v100    = id.InstrumentVersion(named("1.0.0"))
	v101    = id.InstrumentVersion(named("1.0.1"))
	names   = map[string]string{"en": "Maturity", "bg": "Зрялост"}

	drafted   = instrument.InstrumentDrafted{tool, event.NamesOf(names)}
	written   = instrument.InstrumentDraftEdited{tool, v100, "1.0.0", content("1.0.0").Store()}
	rewritten = instrument.InstrumentDraftEdited{tool, v101, "1.0.1", content("1.0.1").Store()}
	published = instrument.InstrumentVersionPublished{tool, v100, "1.0.0", content("1.0.0").Store()}
	corrected = instrument.InstrumentVersionPublished{tool, v101, "1.0.1", content("1.0.1").Store()}
	retired   = instrument.InstrumentVersionRetired{tool, v100}
	mapped    = instrument.InstrumentVersionsMapped{tool, v100, v101, []q.Dimension{"data"}}
)

func named(name string) id.UUID { return id.Derive(id.UUID{}, name) }

// content is the smallest that can be published.
func content(number q.Number) q.Content {
	t := func(s string) q.Texts { return q.Texts{"en": s} }
	question := func(name q.Question, d q.Dimension) q.QuestionOf {
		return q.QuestionOf{ID: name, Dimension: d, Type: q.Boolean, Text: t("Is it so?"), Weight: 1, Audience: []q.Kind{"city"},
			Options: []q.OptionOf{{ID: "yes", Text: t("Yes"), Score: 100}, {ID: "no", Text: t("No")}}}
	}
	return q.Content{
		Number: number, Languages: []string{"en"}, Title: t("Maturity"), Description: t("What for"),
		Kinds:      []q.KindOf{{ID: "city", Name: t("City"), Required: true}},
		Dimensions: []q.DimensionOf{{ID: "data", Name: t("Data"), Description: t("Data"), Weight: 500}, {ID: "skills", Name: t("Skills"), Description: t("Skills"), Weight: 500}},
		Questions:  []q.QuestionOf{question("dat-01", "data"), question("ski-01", "skills")},
		Levels:     []q.LevelOf{{ID: "starting", Name: t("Starting"), Description: t("Starting")}},
		Rules:      q.Rules{Respondents: 5, Kinds: 1, Coverage: 7000, Adjustment: 10, Disagreement: 40},
	}
}

func TestDrafting(t *testing.T) {
	begin := instrument.DraftInstrument{edition, tool, names}
	other := begin
	other.Names = map[string]string{"en": "Another"}
	nameless := begin
	nameless.Names = nil
	write := instrument.EditDraft{edition, tool, v100, content("1.0.0")}
	change := write
	change.Content.Rules.Respondents = 6
	taken, hollow, nobody := write, write, write
	taken.Version, hollow.Content.Questions, nobody.Version = v101, nil, id.InstrumentVersion{}
	changed := written
	changed.Content = change.Content.Store()
	var many []instrument.Event
	for n := range instrument.VersionsMost {
		number := q.Number(string(rune('a'+n/26)) + string(rune('a'+n%26)))
		many = append(many, instrument.InstrumentDraftEdited{tool, id.InstrumentVersion(named(string(number))), number, ""})
	}
	decidertest.Run(t, instrument.Decider, []row{
		{Name: "an instrument begins", When: begin, Then: []instrument.Event{drafted}},
		{Name: "twice is quiet", Given: []instrument.Event{drafted}, When: begin},
		{Name: "under other names it is refused", Given: []instrument.Event{drafted}, When: other, Refused: "instrument.drafted_differently"},
		{Name: "it needs a name", When: nameless, Refused: "text.missing"},
		{Name: "a version is written", Given: []instrument.Event{drafted}, When: write, Then: []instrument.Event{written}},
		{Name: "the same again is quiet", Given: []instrument.Event{drafted, written}, When: write},
		{Name: "a draft is changed", Given: []instrument.Event{drafted, written}, When: change, Then: []instrument.Event{changed}},
		{Name: "ASM-1: a published version is not", Given: []instrument.Event{drafted, written, published}, When: change, Refused: "instrument.version_published"},
		{Name: "nor a retired one", Given: []instrument.Event{drafted, written, published, retired}, When: change, Refused: "instrument.version_published"},
		{Name: "two versions have two numbers", Given: []instrument.Event{drafted, written}, When: taken, Refused: "instrument.number_used"},
		{Name: "a content without questions is none", Given: []instrument.Event{drafted}, When: hollow, Refused: "questionnaire.content_incomplete"},
		{Name: "a version needs an id", Given: []instrument.Event{drafted}, When: nobody, Refused: "instrument.version_unknown"},
		{Name: "there are not endlessly many", Given: append([]instrument.Event{drafted}, many...), When: write, Refused: "instrument.too_many"},
		{Name: "nothing without an instrument", When: write, Refused: "instrument.unknown"},
	})
}

func TestVersions(t *testing.T) {
	publish := instrument.PublishInstrumentVersion{edition, tool, v100}
	retire := instrument.RetireInstrumentVersion{edition, tool, v100}
	confirm := instrument.ConfirmVersion{edition.Programme, tool, v100}
	both := []instrument.Event{drafted, written, published, rewritten, corrected}
	maps := instrument.MapVersions{edition, tool, v100, v101, []q.Dimension{"data"}}
	odd, self, unknown := maps, maps, maps
	odd.Dimensions, self.To, unknown.To = []q.Dimension{"sport"}, v100, id.InstrumentVersion(named("9"))
	decidertest.Run(t, instrument.Decider, []row{
		{Name: "a version is published", Given: []instrument.Event{drafted, written}, When: publish, Then: []instrument.Event{published}},
		{Name: "twice is quiet", Given: []instrument.Event{drafted, written, published}, When: publish},
		{Name: "a retired one is not published again", Given: []instrument.Event{drafted, written, published, retired}, When: publish, Refused: "instrument.version_retired"},
		{Name: "nor one that is not there", Given: []instrument.Event{drafted}, When: publish, Refused: "instrument.version_unknown"},
		{Name: "a version is retired", Given: []instrument.Event{drafted, written, published}, When: retire, Then: []instrument.Event{retired}},
		{Name: "retiring twice is quiet", Given: []instrument.Event{drafted, written, published, retired}, When: retire},
		{Name: "a draft is not retired", Given: []instrument.Event{drafted, written}, When: retire, Refused: "instrument.version_not_published"},
		{Name: "nor is nothing", Given: []instrument.Event{drafted}, When: retire, Refused: "instrument.version_unknown"},
		{Name: "a published version opens rounds", Given: []instrument.Event{drafted, written, published}, When: confirm},
		{Name: "ASM-1: a retired one opens none", Given: []instrument.Event{drafted, written, published, retired}, When: confirm, Refused: "instrument.version_retired"},
		{Name: "a draft opens none", Given: []instrument.Event{drafted, written}, When: confirm, Refused: "instrument.version_not_published"},
		{Name: "what is not there opens none", Given: []instrument.Event{drafted}, When: confirm, Refused: "instrument.version_unknown"},
		{Name: "an instrument is there", Given: []instrument.Event{drafted}, When: instrument.ConfirmInstrument{edition.Programme, tool}},
		{Name: "or not", When: instrument.ConfirmInstrument{edition.Programme, tool}, Refused: "instrument.unknown"},
		{Name: "ASM-12: two versions are mapped", Given: both, When: maps, Then: []instrument.Event{mapped}},
		{Name: "the same mapping again is quiet", Given: append(both, mapped), When: maps},
		{Name: "not in a dimension that is not there", Given: both, When: odd, Refused: "instrument.mapping_impossible"},
		{Name: "not a version with itself", Given: both, When: self, Refused: "instrument.mapping_impossible"},
		{Name: "not with an unknown one", Given: both, When: unknown, Refused: "instrument.version_unknown"},
		{Name: "not with a draft", Given: []instrument.Event{drafted, written, published, rewritten}, When: maps, Refused: "instrument.version_not_published"},
	})
}

func TestComparable(t *testing.T) {
	s := instrument.Decider.Fold(instrument.Decider.Initial, drafted, written, published, rewritten, corrected, mapped)
	if got := s.Comparable(); len(got) != 1 || len(got[v101][v100]) != 1 {
		t.Errorf("comparable are %v", got)
	}
	if k, ok := s.Key(v100); !ok || k.Number != "1.0.0" || len(k.Questions) != 2 {
		t.Errorf("the key of 1.0.0: %+v", k)
	}
	if _, ok := s.Key(id.InstrumentVersion{}); ok {
		t.Error("there is a key of nothing")
	}
}

// TestRandomWalk writes, publishes and retires in any order; what was
// published once stays what it is.
func TestRandomWalk(t *testing.T) {
	t.Parallel()
	seen := decidertest.Walk[instrument.State, instrument.Command, instrument.Event]{
		Decider: instrument.Decider, Walks: 20, Steps: 80,
		Command: func(r *rand.Rand, _ instrument.State) (instrument.Command, decider.By) {
			v := []id.InstrumentVersion{v100, v101}[r.IntN(2)]
			c := content([]q.Number{"1.0.0", "1.0.1", ""}[r.IntN(3)])
			return []instrument.Command{
				instrument.DraftInstrument{edition, tool, names}, instrument.EditDraft{edition, tool, v, c},
				instrument.PublishInstrumentVersion{edition, tool, v}, instrument.RetireInstrumentVersion{edition, tool, v},
				instrument.MapVersions{edition, tool, v100, v101, []q.Dimension{"data", "skills"}[:r.IntN(3)]},
				instrument.ConfirmVersion{edition.Programme, tool, v},
			}[r.IntN(6)], decider.By{}
		},
		Invariant: func(s instrument.State) error {
			for of, v := range s.Versions {
				if c, err := v.Content.Content(); err != nil || c.Check() != nil || c.Number != v.Number {
					t.Errorf("version %v: %v", of, err)
				}
			}
			return nil
		},
	}.Run(t)
	for _, e := range instrument.Events() {
		if seen.Events[e.Type.Name()] == 0 {
			t.Errorf("the walk never met %s: %v", e.Type.Name(), seen.Events)
		}
	}
}
