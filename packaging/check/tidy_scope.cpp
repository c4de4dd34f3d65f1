// SPDX-License-Identifier: GPL-3.0-or-later
// A plugin for clang-tidy 19 (--load). Where clazy's plugin is loaded before it, clazy looks at the same parsed source: reading
// the headers is most of either's time, and is done once so. Checks of clang-tidy then look at the project's own declarations
// only. Without that they walk through everything that Qt's and the standard library's headers declare, which takes five times
// as long and finds nothing of ours; newer versions of clang-tidy leave system headers out by themselves.
#include <clang/AST/ASTConsumer.h>
#include <clang/AST/ASTContext.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Frontend/FrontendPluginRegistry.h>
#include <clang/Frontend/MultiplexConsumer.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace {

/// Narrows what those behind it see.
class ScopeConsumer : public clang::ASTConsumer {
public:
    void HandleTranslationUnit(clang::ASTContext &context) override
    {
        const clang::SourceManager &sources = context.getSourceManager();
        std::vector<clang::Decl *> own;
        for (clang::Decl *declaration : context.getTranslationUnitDecl()->decls()) {
            const clang::SourceLocation place = sources.getExpansionLoc(declaration->getLocation());
            if (place.isValid() && !sources.isInSystemHeader(place))
                own.push_back(declaration);
        }
        context.setTraversalScope(own);
    }
};

/// Clazy with the checks of the variable CLAZY_CHECKS; null where its plugin is not loaded. clang-tidy takes the options away by
/// which a compiler would be told to run it.
std::unique_ptr<clang::ASTConsumer> clazyConsumer(clang::CompilerInstance &compiler, llvm::StringRef file)
{
    const char *checks = std::getenv("CLAZY_CHECKS");
    for (const auto &entry : clang::FrontendPluginRegistry::entries()) {
        if (entry.getName() != "clazy" || !checks)
            continue;
        const std::unique_ptr<clang::PluginASTAction> clazy = entry.instantiate();
        if (clazy->ParseArgs(compiler, {checks}))
            return clazy->CreateASTConsumer(compiler, file);
    }
    return nullptr;
}

class ScopeAction : public clang::PluginASTAction {
protected:
    std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &compiler,
                                                          llvm::StringRef file) override
    {
        std::vector<std::unique_ptr<clang::ASTConsumer>> consumers;
        if (auto clazy = clazyConsumer(compiler, file))
            consumers.push_back(std::move(clazy));
        consumers.push_back(std::make_unique<ScopeConsumer>());
        return std::make_unique<clang::MultiplexConsumer>(std::move(consumers));
    }
    bool ParseArgs(const clang::CompilerInstance & /*compiler*/,
                   const std::vector<std::string> & /*arguments*/) override
    {
        return true;
    }
    ActionType getActionType() override { return AddBeforeMainAction; }
};

const clang::FrontendPluginRegistry::Add<ScopeAction> registration("own-scope", "checks look at own declarations only");

} // namespace
