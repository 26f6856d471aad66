// Package decidertest tests deciders: given what happened, when somebody asks
// for something, then this happens, or it is refused. Beside what a row says
// it holds every decider to its promises:
//
//   - Decide gives the same answer twice, and leaves the state as it was;
//   - a refusal comes alone, and is a *decider.Refusal;
//   - Evolve does not change the state it is given;
//   - About gives each event at least one tag, none of them zero or double.
package decidertest

import (
	"errors"
	"fmt"
	"reflect"
	"testing"

	"megdan/domain/decider"
	"megdan/domain/id"
)

// Row is one decision. Without Then and without Refused the command is quiet:
// it is already so, and nothing is recorded.
type Row[C, E any] struct {
	Name    string // a sentence; with the rule's code where it proves one
	Given   []E
	When    C
	By      decider.By
	Then    []E
	Refused string         // the code
	Args    map[string]any // compared when it is set; values by their printed form
}

// Run runs the rows, each as a test of its own.
func Run[S, C, E any](t *testing.T, d decider.Decider[S, C, E], rows []Row[C, E]) {
	t.Helper()
	names := map[string]bool{}
	for _, row := range rows {
		if row.Name == "" || names[row.Name] {
			t.Errorf("row %q needs a name of its own", row.Name)
		}
		names[row.Name] = true
		t.Run(row.Name, func(t *testing.T) {
			if p := check(d, row); p != nil {
				t.Error(p)
			}
		})
	}
}

func check[S, C, E any](d decider.Decider[S, C, E], row Row[C, E]) error {
	s := d.Initial
	for _, e := range row.Given {
		next, err := step(d, s, e)
		if err != nil {
			return fmt.Errorf("given: %w", err)
		}
		s = next
	}
	events, err := Decide(d, s, row.When, row.By)
	if broken := (*brokenPromise)(nil); errors.As(err, &broken) {
		return err
	}
	if err := compareRefusal(row.Refused, row.Args, err); err != nil {
		return err
	}
	if row.Refused != "" {
		return nil
	}
	if len(events) != len(row.Then) || len(events) > 0 && !reflect.DeepEqual(events, row.Then) {
		return fmt.Errorf("then\n got %s\nwant %s", list(events), list(row.Then))
	}
	for _, e := range events {
		if s, err = step(d, s, e); err != nil {
			return fmt.Errorf("then: %w", err)
		}
	}
	return nil
}

func compareRefusal(code string, args map[string]any, err error) error {
	var refusal *decider.Refusal
	switch {
	case err == nil && code == "":
		return nil
	case err == nil:
		return fmt.Errorf("accepted; want the refusal %s", code)
	case !errors.As(err, &refusal):
		return fmt.Errorf("answered with a fault: %w", err)
	case code == "":
		return fmt.Errorf("refused: %w", err)
	case refusal.Code != code:
		return fmt.Errorf("refused with %s; want %s", refusal, code)
	case args != nil && printed(refusal.Args) != printed(args):
		return fmt.Errorf("refused with %s; want the arguments %s", refusal, printed(args))
	}
	return nil
}

// brokenPromise is a decider that does what none may do.
type brokenPromise struct{ what string }

func (b *brokenPromise) Error() string { return b.what }

// Decide asks a decider twice and returns its answer, or an error that says
// which promise it broke.
func Decide[S, C, E any](d decider.Decider[S, C, E], s S, c C, by decider.By) ([]E, error) {
	kept := clone(s)
	events, err := d.Decide(s, c, by)
	again, errAgain := d.Decide(s, c, by)
	var refusal *decider.Refusal
	switch {
	case !reflect.DeepEqual(kept, s):
		return nil, &brokenPromise{fmt.Sprintf("Decide changed the state it was given\n was %+v\n  is %+v", kept, s)}
	case !reflect.DeepEqual(events, again) || fmt.Sprint(err) != fmt.Sprint(errAgain):
		return nil, &brokenPromise{fmt.Sprintf("asked twice, Decide answered with\n%s %v\nand\n%s %v", list(events), err, list(again), errAgain)}
	case err != nil && len(events) > 0:
		return nil, &brokenPromise{fmt.Sprintf("a refusal comes alone, not with %s", list(events))}
	case err != nil && !errors.As(err, &refusal):
		return nil, &brokenPromise{fmt.Sprintf("Decide refuses with a *decider.Refusal, not with %T: %v", err, err)}
	}
	return events, err
}

// step evolves a state by one event and checks what Evolve and About promise.
func step[S, C, E any](d decider.Decider[S, C, E], s S, e E) (S, error) {
	kept := clone(s)
	next := d.Evolve(s, e)
	if !reflect.DeepEqual(kept, s) {
		return next, &brokenPromise{fmt.Sprintf("Evolve changed the state it was given by %T: copy maps and slices first\n was %+v\n  is %+v", e, kept, s)}
	}
	if d.About == nil {
		return next, nil
	}
	_, tags := d.About(next, e)
	seen := map[id.UUID]bool{}
	for _, tag := range tags {
		if tag.IsZero() || seen[tag] {
			return next, &brokenPromise{fmt.Sprintf("the tags of %T hold a zero or double id: %v", e, tags)}
		}
		seen[tag] = true
	}
	if len(tags) == 0 {
		return next, &brokenPromise{fmt.Sprintf("%T has no tag: nobody could find it", e)}
	}
	return next, nil
}

func list[E any](events []E) string {
	if len(events) == 0 {
		return "nothing"
	}
	out := ""
	for _, e := range events {
		out += fmt.Sprintf("\n\t%T%+v", e, e)
	}
	return out
}

func printed(args map[string]any) string { return (&decider.Refusal{Args: args}).Error() }

// clone copies a state deeply: what it shares with the copy cannot be changed
// through exported fields, elements or keys.
func clone[S any](s S) S {
	return cloneValue(reflect.ValueOf(&s).Elem()).Interface().(S)
}

func cloneValue(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				out.Field(i).Set(cloneValue(v.Field(i)))
			}
		}
	case reflect.Slice:
		if !v.IsNil() {
			out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
			for i := range v.Len() {
				out.Index(i).Set(cloneValue(v.Index(i)))
			}
		}
	case reflect.Map:
		if !v.IsNil() {
			out.Set(reflect.MakeMapWithSize(v.Type(), v.Len()))
			for _, k := range v.MapKeys() {
				out.SetMapIndex(k, cloneValue(v.MapIndex(k)))
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(cloneValue(v.Elem()))
		}
	}
	return out
}
