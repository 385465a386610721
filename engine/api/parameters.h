#pragma once

/// The parameters of a profile for those who show and explain them: one table for parsing, checks, form and
/// --explain.
#include "engine/config/parametertable.h"
