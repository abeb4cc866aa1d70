/*
 * Energy and entropy of the steady state of n spins (d - 1)/2 in Arb: the smallest CPU time of many evaluations, in
 * microseconds.
 *
 *     cc -O2 -I/usr/include/flint steady_state.c -lflint-arb -lflint      (Debian: libflint-dev, libflint-arb-dev)
 *     ./a.out direct|window n d x0 xB digits repetitions
 *
 * "direct" is the sum over all total spins as it is defined, with exact multiplicities; "window", for d = 2, the closed
 * form and a sum over the blocks that count, as this library has it. Both compute energy and entropy only.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "arb.h"
#include "fmpz.h"

static slong prec;

/* exp(-factor x), ln(1 - exp(-factor x)) and 1/(exp(factor x) - 1) */
static void boltzmann(arb_t q, arb_t log, arb_t occupation, const arb_t x, slong factor)
{
    arb_t complement;
    arb_init(complement);
    arb_mul_si(q, x, -factor, prec);
    arb_expm1(complement, q, prec);
    arb_exp(q, q, prec);
    arb_neg(complement, complement);
    arb_log(log, complement, prec);
    arb_div(occupation, q, complement, prec);
    arb_clear(complement);
}

/* the multiplicities of all total spins, from the largest down */
static fmpz *multiplicities(slong n, slong d)
{
    slong last = n * (d - 1) / 2;
    fmpz *a = _fmpz_vec_init(last + 1);
    fmpz_t term;
    fmpz_init(term);
    fmpz_one(a);
    for (slong k = 0; k < last; k++) {
        fmpz_mul_si(a + k + 1, a + k, k + n);
        if (k + 1 >= d) {
            fmpz_mul_si(term, a + k + 1 - d, k + 1 - d - n * d);
            fmpz_add(a + k + 1, a + k + 1, term);
        }
        if (k >= d) {
            fmpz_mul_si(term, a + k - d, k - d - n * (d - 1));
            fmpz_sub(a + k + 1, a + k + 1, term);
        }
        fmpz_divexact_si(a + k + 1, a + k + 1, k + 1);
    }
    for (slong k = last; k > 0; k--) {
        fmpz_sub(a + k, a + k, a + k - 1);
    }
    fmpz_clear(term);
    return a;
}

/* whether a number is not lost beside 1 */
static int counts(const arb_t x)
{
    return arf_cmpabs_2exp_si(arb_midref(x), -prec) > 0;
}

enum { X0, XB, Q0, QB, L0, LB, B0, BB, QD, LD, BD, LNC, T, C0, CB, LOG, W, G, R0, RB, STEP0, STEPB, UP, A, B, F, COUNT };

static void evaluate(arb_t energy, arb_t entropy, int window, slong n, slong d, const char *x0, const char *xB)
{
    arb_struct v[COUNT];
    for (int i = 0; i < COUNT; i++) arb_init(v + i);
    arb_set_str(v + X0, x0, prec);
    arb_set_str(v + XB, xB, prec);
    boltzmann(v + Q0, v + L0, v + B0, v + X0, 1);
    boltzmann(v + QB, v + LB, v + BB, v + XB, 1);
    boltzmann(v + QD, v + LD, v + BD, v + X0, d);
    arb_mul_si(v + LNC, v + L0, n - 1, prec);
    arb_submul_si(v + LNC, v + LD, n, prec);
    slong top = n * (d - 1) + 1, smallest = window ? 2 - top % 2 : top;
    double least = atof(x0) < atof(xB) ? atof(x0) : atof(xB);
    slong last = window ? (slong) ((prec * 0.6931 + 8) / least) + 2 : 1;
    if (last > top) last = top;
    slong k = (top - smallest) / 2;
    fmpz *l = window ? NULL : multiplicities(n, d);
    arb_exp(v + T, v + LNC, prec);
    if (window) {
        arb_set_si(v + W, n + 1);
        arb_lgamma(v + G, v + W, prec);
        arb_set_si(v + W, k + 1);
        arb_lgamma(v + W, v + W, prec);
        arb_sub(v + G, v + G, v + W, prec);
        arb_set_si(v + W, n - k + 1);
        arb_lgamma(v + W, v + W, prec);
        arb_sub(v + G, v + G, v + W, prec);
        arb_submul_si(v + G, v + X0, k, prec);
        arb_add(v + G, v + G, v + LNC, prec);
        arb_exp(v + T, v + G, prec);
        arb_mul_si(v + T, v + T, n - 2 * k + 1, prec);
        arb_div_si(v + T, v + T, n - k + 1, prec);
    }
    arb_mul_si(v + G, v + X0, -smallest, prec);
    arb_exp(v + R0, v + G, prec);
    arb_mul_si(v + G, v + XB, -smallest, prec);
    arb_exp(v + RB, v + G, prec);
    arb_mul_si(v + G, v + X0, window ? -2 : 2, prec);
    arb_exp(v + STEP0, v + G, prec);
    arb_mul_si(v + G, v + XB, window ? -2 : 2, prec);
    arb_exp(v + STEPB, v + G, prec);
    arb_exp(v + UP, v + X0, prec);
    int begun = 0;
    for (slong D = smallest; window ? D <= last : D > 0; D += window ? 2 : -2) {
        arb_sub_si(v + C0, v + R0, 1, prec);
        arb_neg(v + C0, v + C0);
        arb_sub_si(v + CB, v + RB, 1, prec);
        arb_neg(v + CB, v + CB);
        arb_mul(v + W, v + T, v + C0, prec);
        if (!window) arb_mul_fmpz(v + W, v + W, l + (top - D) / 2, prec);
        if (!window || counts(v + W)) {
            begun = 1;
            if (counts(v + RB)) {
                arb_div(v + G, v + RB, v + CB, prec);
                arb_mul(v + G, v + G, v + W, prec);
                arb_addmul_si(v + B, v + G, D, prec);
            }
            arb_div(v + LOG, v + CB, v + C0, prec);
            arb_log(v + LOG, v + LOG, prec);
            arb_addmul(v + F, v + W, v + LOG, prec);
            if (window && counts(v + R0)) {
                arb_mul(v + G, v + T, v + R0, prec);
                arb_addmul_si(v + A, v + G, D, prec);
            } else if (!window) {
                arb_addmul_si(v + A, v + W, (top - D) / 2, prec);
            }
        } else if (begun) {
            break;
        }
        if (window) {
            arb_mul(v + T, v + T, v + UP, prec);
            arb_mul_si(v + T, v + T, k * (n - 2 * k + 3), prec);
            arb_div_si(v + T, v + T, (n - k + 2) * (n - 2 * k + 1), prec);
            k--;
        } else {
            arb_mul(v + T, v + T, v + Q0, prec);
        }
        if (!window || counts(v + R0)) arb_mul(v + R0, v + R0, v + STEP0, prec);
        if (!window || counts(v + RB)) arb_mul(v + RB, v + RB, v + STEPB, prec);
    }
    if (window) { /* the mean of k, from the sum over D of what small blocks differ */
        arb_mul_si(v + G, v + BD, d, prec);
        arb_sub(v + G, v + B0, v + G, prec);
        arb_mul_si(v + G, v + G, n, prec);
        arb_sub(v + G, v + G, v + B0, prec);
        arb_add(v + A, v + A, v + G, prec);
    }
    arb_add(energy, v + A, v + BB, prec);
    arb_sub(energy, energy, v + B, prec);
    arb_sub(v + G, v + BB, v + B, prec);
    arb_mul(entropy, v + G, v + XB, prec);
    arb_add(entropy, entropy, v + F, prec);
    arb_sub(entropy, entropy, v + LB, prec);
    arb_sub(entropy, entropy, v + LNC, prec);
    arb_addmul(entropy, v + A, v + X0, prec);
    for (int i = 0; i < COUNT; i++) arb_clear(v + i);
    if (l) _fmpz_vec_clear(l, (top - 1) / 2 + 1);
}

static double cpu(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return 1e6 * t.tv_sec + 1e-3 * t.tv_nsec;
}

int main(int count, char **args)
{
    if (count != 8) return 2;
    int window = strcmp(args[1], "window") == 0;
    slong n = atol(args[2]), d = atol(args[3]), digits = atol(args[6]);
    prec = (slong) (digits * 3.3219281) + 70;
    double best = 1e99;
    arb_t energy, entropy;
    arb_init(energy);
    arb_init(entropy);
    for (long i = atol(args[7]); i > 0; i--) {
        double start = cpu();
        evaluate(energy, entropy, window, n, d, args[4], args[5]);
        double time = cpu() - start;
        if (time < best) best = time;
    }
    printf("%.2f ", best);
    arb_printn(energy, digits, ARB_STR_NO_RADIUS);
    printf(" ");
    arb_printn(entropy, digits, ARB_STR_NO_RADIUS);
    printf("\n");
    return 0;
}
