package app

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"sync/atomic"
	"time"

	"megdan/domain/calendar"
	"megdan/domain/id"
	"megdan/domain/role"
	"megdan/internal/command"
	"megdan/internal/config"
	"megdan/internal/demo"
	"megdan/internal/identity"
	"megdan/internal/problems"
	"megdan/internal/views"
	"megdan/projections/people"
)

// demoNote is kept in the data folder: which demo its log holds, and whether
// all of it has been entered. An interrupted load goes on with the same day.
type demoNote struct {
	Size     config.Demo   `json:"size"`
	Today    calendar.Date `json:"today"`
	Complete bool          `json:"complete"`
}

var sizes = map[config.Demo]demo.Size{config.Small: demo.Small, config.Full: demo.Full, config.Huge: demo.Huge}

// demoLoad is a demo that is not in the log yet, or not all of it.
type demoLoad struct {
	note *demoNote
	file string
	log  *slog.Logger
	done atomic.Int64
	all  atomic.Int64
}

// openDemo says what is still to be loaded; nil when nothing is. A log that
// holds something else is refused: the demo's people must not act in a real
// programme.
func openDemo(ctx context.Context, c config.Config, core *Core, log *slog.Logger) (*demoLoad, error) {
	if c.Demo == config.NoDemo {
		return nil, nil
	}
	file := filepath.Join(c.Data, "demo.json")
	note, err := readDemoNote(file)
	if err != nil {
		return nil, err
	}
	head, _, err := core.Store.Head(ctx)
	switch {
	case err != nil:
		return nil, err
	case note == nil && head > 0:
		return nil, fmt.Errorf("the log of %s was not begun as a demo: give --demo another data folder", c.Data)
	case note == nil:
		note = &demoNote{Size: c.Demo, Today: calendar.In(time.Now(), time.UTC)}
		if err := note.write(file); err != nil {
			return nil, err
		}
	}
	if note.Size != c.Demo {
		log.Warn("the data folder holds a demo of another size, which is kept", "size", note.Size)
	}
	if note.Complete {
		return nil, nil
	}
	return &demoLoad{note: note, file: file, log: log}, nil
}

// quick reports whether the load is so short that the server waits for it.
func (d *demoLoad) quick() bool { return d.note.Size == config.Small }

// run enters the demo programme into an empty log, or the rest of it.
func (d *demoLoad) run(ctx context.Context, commands command.Bus) error {
	began, tell := time.Now(), demo.LogProgress(d.log)
	n, err := demo.Load(ctx, commands, demo.Options{
		Size: sizes[d.note.Size], Seed: 1, Today: d.note.Today,
		Progress: func(done, all int) {
			d.done.Store(int64(done))
			d.all.Store(int64(all))
			tell(done, all)
		},
	})
	if err != nil {
		return err
	}
	d.log.Info("demo is loaded", "commands", n, "seconds", int(time.Since(began).Seconds()))
	d.note.Complete = true
	return d.note.write(d.file)
}

// gate lets nobody write while a demo is loaded, since its time is simulated
// and must not meet the clock's. Reading goes on.
type gate struct {
	command.Bus
	loading atomic.Pointer[demoLoad]
}

// Do implements command.Bus.
func (g *gate) Do(ctx context.Context, r command.Request) (command.Answer, error) {
	if d := g.loading.Load(); d != nil {
		p := problems.New(http.StatusServiceUnavailable, "demo.loading",
			"The demo is still being loaded; everything can be read, and in a moment be changed too.", "done", d.done.Load(), "all", d.all.Load())
		p.RetryAfter = 2
		return command.Answer{}, p
	}
	return g.Bus.Do(ctx, r)
}

func readDemoNote(file string) (*demoNote, error) {
	b, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("demo's note: %w", err)
	}
	var n demoNote
	if err := json.Unmarshal(b, &n); err != nil {
		return nil, fmt.Errorf("demo's note %s: %w", file, err)
	}
	return &n, nil
}

func (n *demoNote) write(file string) error {
	b, err := json.Marshal(n)
	if err != nil {
		return err
	}
	f, err := os.OpenFile(file+".new", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o644)
	if err == nil {
		_, err = f.Write(b)
		err = errors.Join(err, f.Sync(), f.Close()) // before the name: a power cut leaves the old note or the new one
	}
	if err == nil {
		err = os.Rename(file+".new", file)
	}
	if err != nil {
		return fmt.Errorf("demo's note: %w", err)
	}
	return nil
}

// persons lists the demo's people from what the log knows of them: those of
// the first edition, in the order of their roles.
type persons struct{ views views.Engine }

var demoOrder = []role.Role{
	role.ProgrammeManager, role.Auditor, role.LeadExpert, role.CityLead, role.CityMember, role.Mentor, role.PartnerCityMember, role.MentorCityMember,
}

// place of a role among them; others come last.
func place(r role.Role) int {
	if i := slices.Index(demoOrder, r); i >= 0 {
		return i
	}
	return len(demoOrder)
}

// DemoPersons implements identity.Persons.
func (p *persons) DemoPersons(ctx context.Context) ([]identity.Person, error) {
	first := demo.Programme(0)
	var team struct {
		People map[id.Person]struct {
			Name  any           `json:"name"`
			Roles []people.Role `json:"roles"`
		} `json:"people"`
	}
	if err := p.read(ctx, "people", first, &team); err != nil {
		return nil, err
	}
	var overview struct {
		Cities map[id.Participation]struct {
			City id.City `json:"city"`
		} `json:"cities"`
	}
	if err := p.read(ctx, "programme", first, &overview); err != nil {
		return nil, err
	}
	var out []identity.Person
	for who, is := range team.People {
		name, _ := is.Name.(string)
		if name == "" || len(is.Roles) == 0 {
			continue
		}
		slices.SortStableFunc(is.Roles, func(a, b people.Role) int { return cmp.Compare(place(a.Role), place(b.Role)) })
		main := is.Roles[0]
		out = append(out, identity.Person{
			Person: who, Name: name, Role: main.Role, Programme: first,
			Participation: main.Participation, City: overview.Cities[main.Participation].City,
		})
	}
	slices.SortFunc(out, func(a, b identity.Person) int {
		return cmp.Or(cmp.Compare(place(a.Role), place(b.Role)), cmp.Compare(a.Name, b.Name), a.Person.Compare(b.Person))
	})
	return out, nil
}

// read decodes a view's document; of an unknown topic nothing.
func (p *persons) read(ctx context.Context, view string, programme id.Programme, into any) error {
	doc, err := p.views.Get(ctx, views.Topic{View: view, Key: programme.UUID()}, 0)
	if errors.Is(err, views.ErrUnknownTopic) {
		return nil
	}
	if err == nil {
		err = json.Unmarshal(doc.Body, into)
	}
	if err != nil {
		return fmt.Errorf("demo persons: %w", err)
	}
	return nil
}
