<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section == "header">
${msg("webauthn-error-title")}<#t>
<#elseif section == "form">
<div class="actions">
  <form id="kc-error-credential-form" action="${url.loginAction}" method="post">
    <input type="hidden" name="authenticationExecution" value="${execution}">
    <input type="hidden" name="isSetRetry" value="retry">
    <button type="submit" id="kc-try-again">${msg("doTryAgain")}</button>
  </form>
  <#if isAppInitiatedAction??>
  <form action="${url.loginAction}" method="post">
    <button type="submit" class="secondary outline" id="cancelWebAuthnAIA" name="cancel-aia" value="true">${msg("doCancel")}</button>
  </form>
  </#if>
</div>
</#if>
</@layout.registrationLayout>
