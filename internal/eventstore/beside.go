package eventstore

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"megdan/domain/event"
	"megdan/domain/id"
)

// Head is the last position and its time; 0 for an empty log.
func (p *Postgres) Head(ctx context.Context) (position int64, at time.Time, err error) {
	err = p.query(ctx, askHead.sql, nil, func(row [][]byte) error {
		var k knowledge
		if err := k.readHead([][][]byte{row}); err != nil {
			return err
		}
		position, at = k.head, timeOf(k.at)
		return nil
	})
	if err != nil {
		return 0, time.Time{}, fmt.Errorf("head of the log: %w", err)
	}
	return position, at, nil
}

// positionAt halves the log: times never decrease along it and positions are
// dense, so twenty looks at the primary key find one in a million.
const positionAt = `with recursive s (low, high) as (
 select 0::bigint, coalesce(max(position), 0) from log
 union all
 select case when l.recorded_at <= $1::timestamptz then l.position else s.low end,
        case when l.recorded_at <= $1::timestamptz then s.high else l.position - 1 end
 from s join log l on l.position = (s.low + s.high + 1) / 2 where s.low < s.high
) select low from s where low = high`

// PositionAt is the last position recorded at or before t.
func (p *Postgres) PositionAt(ctx context.Context, t time.Time) (position int64, err error) {
	at := minusInfinity
	switch {
	case t.Year() > 9999:
		at = infinity
	case t.Year() > 0:
		at = micros(t.Truncate(time.Microsecond))
	}
	err = p.query(ctx, positionAt, [][]byte{int8Param(at)}, func(row [][]byte) error {
		if len(row) != 1 || len(row[0]) != 8 {
			return errStored
		}
		position = int64(binary.BigEndian.Uint64(row[0]))
		return nil
	})
	if err != nil {
		return 0, fmt.Errorf("position at %s: %w", t.Format(time.RFC3339Nano), err)
	}
	return position, nil
}

// Command gives the first answer of a command id.
func (p *Postgres) Command(ctx context.Context, command id.UUID, actor id.Person, digest [32]byte) (Result, bool, error) {
	var first *answered
	err := p.query(ctx, askCommands.sql, [][]byte{uuidsParam([]id.UUID{command})}, func(row [][]byte) error {
		_, a, err := readAnswered(row)
		first = &a
		return err
	})
	switch {
	case err != nil:
		return Result{}, false, fmt.Errorf("answer of command %s: %w", command, err)
	case first == nil:
		return Result{}, false, nil
	case first.actor != actor || first.digest != digest:
		return Result{}, false, fmt.Errorf("answer of command %s: %w", command, ErrCommandReused)
	}
	first.result.Already = true
	return first.result, true, nil
}

const readSealed = `select s.position, s.number, s.key_id, s.key_version, s.ciphertext, l.event_id, l.log
 from unnest($1::bigint[], $2::int[]) as r (position, number)
 join segment s on s.position = r.position and s.number = r.number
 join log l on l.position = s.position`

// Sealed reads ciphertexts by reference.
func (p *Postgres) Sealed(ctx context.Context, refs []event.Ref) (map[event.Ref]Sealed, error) {
	found := make(map[event.Ref]Sealed, len(refs))
	const page = 1000
	for len(refs) > 0 {
		some := refs[:min(page, len(refs))]
		refs = refs[len(some):]
		position, number := newArray(oidInt8, len(some), 8), newArray(oidInt4, len(some), 4)
		for _, ref := range some {
			if ref.Number < 0 || ref.Number > MaxParts {
				continue
			}
			position.int8(ref.Position)
			number.int4(int32(ref.Number))
		}
		err := p.query(ctx, readSealed, [][]byte{position.done(), number.done()}, func(row [][]byte) error {
			ref, s, err := sealedRow(row)
			found[ref] = s
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("read private parts: %w", err)
		}
	}
	return found, nil
}

func sealedRow(row [][]byte) (event.Ref, Sealed, error) {
	if len(row) != 7 || len(row[0]) != 8 || len(row[1]) != 4 || len(row[2]) != 16 || len(row[3]) != 4 ||
		len(row[5]) != 16 || (len(row[6]) != 0 && len(row[6]) != 16) {
		return event.Ref{}, Sealed{}, errStored
	}
	s := Sealed{
		SealedPart: SealedPart{
			Key:        id.UUID(row[2]),
			KeyVersion: int(int32(binary.BigEndian.Uint32(row[3]))),
			Ciphertext: append([]byte(nil), row[4]...),
		},
		Event: id.UUID(row[5]),
	}
	copy(s.Log[:], row[6])
	return event.Ref{
		Position: int64(binary.BigEndian.Uint64(row[0])),
		Number:   int(int32(binary.BigEndian.Uint32(row[1]))),
	}, s, nil
}

// A person's or an item's newest version is the one to use.
const (
	readKeys = `select distinct on (id) id, version, subject, wrapped, commitment
 from key where id = any($1::uuid[]) order by id, version desc`
	readSubjectKey = `select id, version, subject, wrapped, commitment
 from key where subject = $1::uuid order by version desc limit 1`
)

// Keys reads wrapped keys by id, the newest version of each.
func (p *Postgres) Keys(ctx context.Context, ids []id.UUID) (map[id.UUID]WrappedKey, error) {
	found := make(map[id.UUID]WrappedKey, len(ids))
	err := p.query(ctx, readKeys, [][]byte{uuidsParam(ids)}, func(row [][]byte) error {
		k, err := keyRow(row)
		found[k.ID] = k
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read keys: %w", err)
	}
	return found, nil
}

// SubjectKey is the live key of a person.
func (p *Postgres) SubjectKey(ctx context.Context, subject id.Person) (key WrappedKey, found bool, err error) {
	err = p.query(ctx, readSubjectKey, [][]byte{uuidParam(subject.UUID())}, func(row [][]byte) (err error) {
		key, err = keyRow(row)
		found = true
		return err
	})
	if err != nil {
		return WrappedKey{}, false, fmt.Errorf("key of person %s: %w", subject, err)
	}
	return key, found, nil
}

func keyRow(row [][]byte) (WrappedKey, error) {
	if len(row) != 5 || len(row[0]) != 16 || len(row[1]) != 4 || (len(row[2]) != 0 && len(row[2]) != 16) {
		return WrappedKey{}, errStored
	}
	k := WrappedKey{
		ID:         id.UUID(row[0]),
		Version:    int(int32(binary.BigEndian.Uint32(row[1]))),
		Wrapped:    append([]byte(nil), row[3]...),
		Commitment: append([]byte(nil), row[4]...),
	}
	copy(k.Subject[:], row[2])
	return k, nil
}

// Forget deletes a key and the bytes of every part sealed with it, in turn with
// the appends: what was sealed with it and is committed later is refused, since
// the key left its name behind. Doing it again is harmless.
func (p *Postgres) Forget(ctx context.Context, key id.UUID) error {
	if p.opts.Eraser == nil {
		return fmt.Errorf("forget key %s: %w", key, errors.New("the eraser's login is not configured"))
	}
	// One transaction and one round trip: appends wait meanwhile.
	var batch pgx.Batch
	batch.Queue(`select pg_advisory_xact_lock(` + order + `)`)
	batch.Queue(`insert into key_destroyed (id) values ($1) on conflict do nothing`, [16]byte(key))
	batch.Queue(`delete from key where id = $1`, [16]byte(key))
	batch.Queue(`delete from segment where key_id = $1`, [16]byte(key))
	if err := p.opts.Eraser.SendBatch(ctx, &batch).Close(); err != nil {
		return fmt.Errorf("forget key %s: %w", key, err)
	}
	return nil
}
