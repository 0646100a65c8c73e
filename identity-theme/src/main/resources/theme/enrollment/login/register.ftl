<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as profileCommons>
<#import "register-commons.ftl" as registerCommons>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global'); section>
<#if section == "header">
${msg(messageHeader!"registerTitle")}<#t>
<#elseif section == "form">
<p>${msg("registerIntro")}</p>
<form id="kc-register-form" class="card" action="${url.registrationAction}" method="post" novalidate>
  <@profileCommons.userProfileFormFields/>
  <@registerCommons.termsAcceptance/>
  <#if recaptchaRequired??>
  <div class="g-recaptcha" data-size="compact" data-sitekey="${recaptchaSiteKey}" data-action="${recaptchaAction}"></div>
  </#if>
  <button type="submit" id="kc-register">${msg("doRegister")}</button>
</form>
<p>${msg("registerHave")} <a href="${url.loginUrl}">${msg("doLogIn")}</a></p>
<script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
</#if>
</@layout.registrationLayout>
