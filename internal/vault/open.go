package vault

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"megdan/domain/event"
	"megdan/domain/id"
	"megdan/internal/eventstore"
)

// Open reads private parts: each is open or forgotten. It asks the store at
// most twice, whatever the number of references.
func (v *Vault) Open(ctx context.Context, refs []event.Ref) (map[event.Ref]event.Private, error) {
	found := make([]opened, len(refs))
	if err := v.read(ctx, refs, found); err != nil {
		return nil, err
	}
	all := make(map[event.Ref]event.Private, len(refs))
	for i, o := range found {
		if o.forgotten {
			all[refs[i]] = event.Forgotten()
			continue
		}
		text, err := unquote(o.json)
		if err != nil {
			return nil, fmt.Errorf("open %s: %w", refs[i], err)
		}
		all[refs[i]] = event.Text(text)
	}
	return all, nil
}

// OpenJSON puts the texts in place of the references in a document:
// {"$private":"7.0"} becomes a string, or {"forgotten":true}. A document
// without references is given back as it is; one with them is not changed but
// copied. In masked, what is a person's own data is {"masked":true} instead of
// the text; it is nil when there is none of that.
//
// The references are found as bytes. Within a JSON string they cannot stand,
// since a quote is escaped there.
func (v *Vault) OpenJSON(ctx context.Context, body []byte) (open, masked []byte, err error) {
	var room [16]place
	places := findPlaces(body, room[:0])
	if len(places) == 0 {
		return body, nil, nil
	}
	refs := make([]event.Ref, len(places))
	for i, p := range places {
		refs[i] = p.ref
	}
	found := make([]opened, len(refs))
	if err := v.read(ctx, refs, found); err != nil {
		return nil, nil, err
	}
	open = fill(body, places, found)
	masking := false
	for i := range found {
		if found[i].personal && !found[i].forgotten {
			found[i].json, masking = maskedJSON, true
		}
	}
	if masking {
		masked = fill(body, places, found)
	}
	return open, masked, nil
}

const (
	forgottenJSON = `{"forgotten":true}`
	maskedJSON    = `{"masked":true}`
)

// fill copies a document with what was found in its places.
func fill(body []byte, places []place, found []opened) []byte {
	size := len(body)
	for i, p := range places {
		size += len(found[i].json) + len(forgottenJSON) - (p.to - p.from)
	}
	out := make([]byte, 0, size)
	at := 0
	for i, p := range places {
		out = append(out, body[at:p.from]...)
		if found[i].forgotten {
			out = append(out, forgottenJSON...)
		} else {
			out = append(out, found[i].json...)
		}
		at = p.to
	}
	return append(out, body[at:]...)
}

// place is where a reference stands in a document.
type place struct {
	from, to int
	ref      event.Ref
}

var referenceMark = []byte(`{"$private":"`)

func findPlaces(body []byte, places []place) []place {
	for at := 0; ; {
		i := bytes.Index(body[at:], referenceMark)
		if i < 0 {
			return places
		}
		from := at + i
		ref, to, ok := parseReference(body, from+len(referenceMark))
		if ok {
			places = append(places, place{from, to, ref})
		}
		at = to
	}
}

// parseReference reads `<position>.<number>"}` from at on, in the one form
// that we write. to is where to go on.
func parseReference(body []byte, at int) (ref event.Ref, to int, ok bool) {
	position, to, ok := parseNumber(body, at, 1<<62)
	if !ok || position == 0 || to >= len(body) || body[to] != '.' {
		return ref, to, false
	}
	number, to, ok := parseNumber(body, to+1, 1<<31)
	if !ok || !bytes.HasPrefix(body[to:], []byte(`"}`)) {
		return ref, to, false
	}
	return event.Ref{Position: position, Number: int(number)}, to + 2, true
}

// parseNumber reads digits without a leading zero, below limit.
func parseNumber(body []byte, at int, limit int64) (n int64, to int, ok bool) {
	to = at
	for ; to < len(body) && '0' <= body[to] && body[to] <= '9'; to++ {
		if n >= limit/10 {
			return 0, to, false
		}
		n = n*10 + int64(body[to]-'0')
	}
	return n, to, to > at && (body[at] != '0' || to == at+1)
}

// read fills found with what each reference stands for: from memory, and the
// rest with one batch from the store.
func (v *Vault) read(ctx context.Context, refs []event.Ref, found []opened) error {
	var missing []event.Ref
	for i, ref := range refs {
		o, ok := v.texts.Get(ref)
		if !ok {
			missing = append(missing, ref)
			continue
		}
		found[i] = o
	}
	if len(missing) == 0 {
		return nil
	}
	fresh, err := v.load(ctx, missing)
	if err != nil {
		return err
	}
	for i, ref := range refs {
		if o, ok := fresh[ref]; ok {
			found[i] = o
		}
	}
	return nil
}

// load reads, opens and keeps.
func (v *Vault) load(ctx context.Context, refs []event.Ref) (map[event.Ref]opened, error) {
	fresh := make(map[event.Ref]opened, len(refs))
	sealed, err := v.store.Sealed(ctx, refs)
	if err != nil {
		return nil, fmt.Errorf("read sealed texts: %w", err)
	}
	keys, err := v.keysOf(ctx, sealed)
	if err != nil {
		return nil, err
	}
	for _, ref := range refs {
		if _, done := fresh[ref]; done {
			continue
		}
		if fresh[ref], err = openPart(ref, sealed, keys); err != nil {
			return nil, err
		}
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	for ref, o := range fresh {
		if _, gone := v.dropped[o.key]; gone {
			o = opened{key: o.key, forgotten: true} // dropped while we read
			fresh[ref] = o
		}
		v.texts.Put(ref, o)
	}
	return fresh, nil
}

// textOverhead is what one kept text costs beside its bytes, roughly.
const textOverhead = 400

// openPart is what a reference stands for. A part that is not stored, or whose
// key is not, was forgotten.
func openPart(ref event.Ref, sealed map[event.Ref]eventstore.Sealed, keys map[id.UUID]*dataKey) (opened, error) {
	s, found := sealed[ref]
	if !found {
		return opened{forgotten: true}, nil
	}
	k, found := keys[s.Key]
	if !found {
		return opened{key: s.Key, forgotten: true}, nil
	}
	if k.version != s.KeyVersion {
		return opened{}, fmt.Errorf("open %s: key %s has version %d, the text was sealed with version %d: %w", ref, s.Key, k.version, s.KeyVersion, ErrDamaged)
	}
	text, err := k.open(s.Log, s.Event, ref.Number, s.Ciphertext)
	if err != nil {
		return opened{}, fmt.Errorf("open %s: %w", ref, err)
	}
	if !utf8.Valid(text) {
		return opened{}, fmt.Errorf("open %s: not UTF-8: %w", ref, ErrDamaged)
	}
	return opened{json: quote(string(text)), key: s.Key, personal: !k.wrapped.Subject.IsZero()}, nil
}

// keysOf opens the keys of sealed parts, those of persons from memory if it
// has them.
func (v *Vault) keysOf(ctx context.Context, sealed map[event.Ref]eventstore.Sealed) (map[id.UUID]*dataKey, error) {
	keys := make(map[id.UUID]*dataKey, len(sealed))
	var ask []id.UUID
	for _, s := range sealed {
		if _, done := keys[s.Key]; done {
			continue
		}
		k, _ := v.keys.Get(s.Key)
		keys[s.Key] = k
		if k == nil {
			ask = append(ask, s.Key)
		}
	}
	if len(ask) == 0 {
		return keys, nil
	}
	wrapped, err := v.store.Keys(ctx, ask)
	if err != nil {
		return nil, fmt.Errorf("read keys: %w", err)
	}
	for _, key := range ask {
		w, found := wrapped[key]
		if !found {
			delete(keys, key)
			continue
		}
		if keys[key], err = v.wrapping.unwrap(w); err != nil {
			return nil, err
		}
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, key := range ask {
		k := keys[key]
		if k == nil || k.wrapped.Subject.IsZero() {
			continue // the key of one text is not needed again
		}
		if _, gone := v.dropped[key]; !gone {
			v.keys.Put(key, k)
		}
	}
	return keys, nil
}

// quote is s as a JSON string.
func quote(s string) string {
	plain := true
	for i := 0; i < len(s) && plain; i++ {
		plain = s[i] >= 0x20 && s[i] != '"' && s[i] != '\\'
	}
	if plain {
		return `"` + s + `"`
	}
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a string and a Builder do not fail
	return strings.TrimSuffix(b.String(), "\n")
}

func unquote(quoted string) (string, error) {
	if len(quoted) < 2 {
		return "", errors.New("not a JSON string")
	}
	if !strings.Contains(quoted, `\`) {
		return quoted[1 : len(quoted)-1], nil
	}
	var s string
	err := json.Unmarshal([]byte(quoted), &s)
	return s, err
}
