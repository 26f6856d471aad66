package httpapi

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/uuid"

	"megdan/domain"
	"megdan/domain/calendar"
	"megdan/domain/decider"
	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/command"
	"megdan/internal/eventstore"
	"megdan/internal/rights"
	"megdan/internal/views"
)

// dry is the log of the world that takes nothing: what would be appended was
// allowed.
type dry struct{ eventstore.Store }

var errDry = errors.New("would have been appended")

func (dry) Append(context.Context, eventstore.Append) (eventstore.Result, error) {
	return eventstore.Result{}, errDry
}

type noSeal struct{}

func (noSeal) Seal(_ context.Context, _, _ id.UUID, parts []event.Part) ([]eventstore.SealedPart, []eventstore.WrappedKey, error) {
	return make([]eventstore.SealedPart, len(parts)), nil, nil
}

func (noSeal) Drop(id.UUID) {}

// TestRightsMatrix gives every command as every person of the cast, in the
// participating and in the partner city, reads every view, feed and history,
// and compares who may with the reviewed file. It goes the whole way: from the
// routes' own specs through the views that rights are read from.
func TestRightsMatrix(t *testing.T) {
	w := newWholeWorld(t)
	handler := command.NewHandler(command.Config{
		Log: dry{w.store}, Catalogue: domain.Catalogue(), Sealer: noSeal{}, Rights: rights.New(w.engine), Specs: Commands(),
	})
	var b bytes.Buffer
	line := func(what string, may func(name string) string) {
		fmt.Fprintf(&b, "%-58s", what)
		for _, name := range cast {
			fmt.Fprintf(&b, " %-14s", may(name))
		}
		b.WriteString("\n")
	}
	line("# city of Sofia (participating)", func(name string) string { return strings.ReplaceAll(name, " ", "_") })
	for _, city := range []id.City{sofia, ruse} {
		if city == ruse {
			fmt.Fprintln(&b, "# city of Ruse (partner): where it differs is who is of which city")
		}
		for _, sp := range Commands() {
			body := sample(sp, city)
			line(sp.Name, func(name string) string { return mayGive(t, handler, sp.Name, body, who[name]) })
		}
	}
	fmt.Fprintln(&b, "# reading, now and as it was")
	for _, topic := range readable(t) {
		line(w.label(topic), func(name string) string {
			_, err := w.config.Rights.Topic(t.Context(), role.Actor{Person: who[name]}, topic)
			return verdict(t, topic.String(), err, "reads")
		})
	}
	golden(t, "testdata/rights.txt", b.Bytes())
}

// give sends a command to a bus.
func give(b command.Bus, name string, c any, as id.Person) error {
	_, err := b.Do(context.Background(), command.Request{
		Type: name, Body: asJSON(c), Key: id.UUID(uuid.New()), Actor: role.Actor{Person: as}, IfMatch: eventstore.Any,
	})
	return err
}

func mayGive(t *testing.T, b command.Bus, name string, c any, as id.Person) string {
	t.Helper()
	err := give(b, name, c, as)
	var no *decider.Refusal
	if errors.Is(err, errDry) || (errors.As(err, &no) && !strings.HasPrefix(no.Code, "rights.")) {
		err = nil // a rule may refuse what a right allows
	}
	return verdict(t, name, err, "may")
}

func verdict(t *testing.T, what string, err error, yes string) string {
	t.Helper()
	var no *decider.Refusal
	switch {
	case err == nil:
		return yes
	case errors.As(err, &no) && no.Code == rights.Denied:
		return "–"
	}
	t.Errorf("%s: %v", what, err)
	return "?"
}

// What the world has to show. Each area adds its own in the init function of
// exhibits_<area>_test.go.
var (
	// exhibits gives, for a type of id, the one that the world has in a city.
	exhibits = map[reflect.Type]func(city id.City) any{
		reflect.TypeFor[id.Programme]():  func(id.City) any { return edition2018 },
		reflect.TypeFor[id.City]():       func(c id.City) any { return c },
		reflect.TypeFor[id.Milestone]():  func(id.City) any { return first },
		reflect.TypeFor[id.Person]():     func(id.City) any { return who["city member"] },
		reflect.TypeFor[calendar.Date](): func(id.City) any { return calendar.Of(2018, 12, 1) },
	}
	// dressed changes the filled command of a name where what exhibits give
	// would not do.
	dressed = map[string]func(command any, city id.City) any{}
	// topics is the key that the matrix reads of each view, and how the printed
	// matrix calls it.
	topics = map[string]topicShown{
		"programme": {edition2018.UUID(), "<programme>"}, "people": {edition2018.UUID(), "<programme>"},
		"roadmap": {inSofia.UUID(), "<Sofia's participation>"}, "milestone": {first.UUID(), "<Sofia's milestone>"},
		"access": {who["city member"].UUID(), "<city member>"}, "cities": {id.Installation, "<installation>"}, "installation": {id.Installation, "<installation>"},
	}
	// retold are the areas' parts of the story, entered after the world's own.
	retold []func(w *world)
)

type topicShown struct {
	key  id.UUID
	name string
}

func readable(t testing.TB) []views.Topic {
	out := []views.Topic{}
	for _, v := range servedViews() {
		shown, ok := topics[v.name]
		if !ok {
			t.Errorf("nobody's right to read the view %s is shown: add a key to topics", v.name)
			continue
		}
		out = append(out, views.Topic{View: v.name, Key: shown.key})
	}
	for _, tag := range []id.UUID{edition2018.UUID(), inSofia.UUID(), inRuse.UUID(), first.UUID(), who["city member"].UUID(), sofia.UUID(), id.Installation} {
		out = append(out, views.Topic{View: "feed", Key: tag})
	}
	return out
}

func (w *world) label(t views.Topic) string {
	names := map[id.UUID]string{
		edition2018.UUID(): "<programme>", inSofia.UUID(): "<Sofia's participation>", inRuse.UUID(): "<Ruse's participation>",
		first.UUID(): "<Sofia's milestone>", who["city member"].UUID(): "<city member>", id.Installation: "<installation>", sofia.UUID(): "<Sofia, the city>",
	}
	if shown, ok := topics[t.View]; ok {
		return t.View + "/" + shown.name
	}
	return t.View + "/" + names[t.Key]
}

// sample fills a command with what the world has.
func sample(sp *command.Spec, city id.City) any {
	v := reflect.New(sp.Type).Elem()
	for _, field := range reflect.VisibleFields(sp.Type) {
		if field.Anonymous {
			continue
		}
		f := v.FieldByIndex(field.Index)
		if give := exhibits[f.Type()]; give != nil {
			f.Set(reflect.ValueOf(give(city)))
		} else if f.Kind() == reflect.Array {
			f.Set(reflect.ValueOf(named(sp.Name)).Convert(f.Type()))
		} else if f.Kind() == reflect.String {
			f.SetString("because it has to be")
		}
	}
	if dress := dressed[sp.Name]; dress != nil {
		return dress(v.Interface(), city)
	}
	return v.Interface()
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	want, err := os.ReadFile(file)
	if err == nil && bytes.Equal(got, want) {
		return
	}
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s was reviewed and says otherwise; look at the difference, then run with -update", file)
	was := strings.Split(string(want), "\n")
	for _, l := range strings.Split(string(got), "\n") {
		if !slices.Contains(was, l) {
			t.Logf("now: %s", l)
		}
	}
}

// TestEveryCommandHasARoute compares the routes with the matrix and with the
// sealed sets of the aggregates.
func TestEveryCommandHasARoute(t *testing.T) {
	routed, typed := map[string]bool{}, map[string]bool{}
	for _, sp := range Commands() {
		routed[sp.Name] = true
		for _, asked := range sp.Asks() {
			typed[sourceName(asked)] = true
		}
	}
	for name := range role.Commands {
		if !routed[name] {
			t.Errorf("the command %s is in role.Commands and has no route", name)
		}
	}
	for name := range commandTypes(t) {
		if !typed[name] {
			t.Errorf("the command %s is in its aggregate's set; no route gives it and none asks it of another stream", name)
		}
	}
}
